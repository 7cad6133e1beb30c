import ArgumentParser
import DaftarDomain
import DaftarJournal
import DaftarProjections

struct Search: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find words in developments, claims, actors, sources and issues.",
        discussion:
            "Every word must occur, each as the beginning of a word. Scripts and diacritics do not matter: Rahmon finds Раҳмон."
    )

    @Argument(help: "The words.")
    var words: [String]
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let moment = try session.moment(in: journal)
        let (hits, head) = try journal.read { reader in
            (try reader.search(words.joined(separator: " "), at: moment), try reader.position.index - 1)
        }
        var table = Table([
            .init(header: "id"), .init(header: "what"), .init(header: "text", wraps: true, minimumWidth: 30),
        ])
        for hit in hits { table.add([.init(hit.id, .bold), .init(hit.noun.rawValue), .init(hit.title)]) }
        if hits.isEmpty { session.say("Nothing matches.") }
        var answer = Answer(
            "hits", hits.map { HitRow($0) }, moment: MomentRow(moment, head: head), table: table)
        if hits.isEmpty { answer.text = { _ in "" } }
        try session.write(answer)
    }
}

struct HitRow: Encodable {
    var id: String
    var noun: String
    var title: String
    var detail: String?

    init(_ hit: SearchHit) {
        id = hit.id
        noun = hit.noun.rawValue
        title = hit.title
        detail = hit.detail
    }
}
