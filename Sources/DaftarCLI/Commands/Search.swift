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
            let rows = try reader.search(words.joined(separator: " "), at: moment).map {
                HitRow($0, try standing(of: $0, reader, moment))
            }
            return (rows, try reader.position.index - 1)
        }
        var table = Table([
            .init(header: "id"), .init(header: "what"), .init(header: "text", wraps: true, minimumWidth: 30),
            .init(header: "marks"),
        ])
        for hit in hits {
            let standing = hit.standing.flatMap { Standing($0) }.flatMap { $0 == .stands ? nil : $0.words }
            table.add([
                .init(hit.id, .bold), .init(hit.noun), .init(hit.title, standing == nil ? .plain : .dim),
                .init(standing ?? "", .dim),
            ])
        }
        var answer = Answer("hits", hits, moment: MomentRow(moment, head: head), table: table)
        if hits.isEmpty { answer.nothing = "Nothing matches." }
        try session.write(answer)
    }

    private func standing(of hit: SearchHit, _ reader: ReadModelReader, _ moment: AsOf) throws -> Standing? {
        switch hit.noun {
        case .development:
            try DevelopmentID(hit.id).flatMap { try reader.development($0, at: moment)?.standing }
        case .claim: try ClaimID(hit.id).flatMap { try reader.claim($0, at: moment)?.standing }
        default: nil
        }
    }
}

struct HitRow: Encodable {
    var id: String
    var noun: String
    var title: String
    var detail: String?
    /// Of a development or a claim; names do not lapse.
    var standing: String?

    init(_ hit: SearchHit, _ standing: Standing?) {
        id = hit.id
        noun = hit.noun.rawValue
        title = hit.title
        detail = hit.detail
        self.standing = standing?.description
    }
}
