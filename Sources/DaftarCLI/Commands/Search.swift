import ArgumentParser
import DaftarAnswers
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
        let answer = try journal.read { try SearchAnswer(words.joined(separator: " "), $0, moment) }
        try session.write(answer.answer)
    }
}
