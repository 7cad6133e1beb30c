import DaftarDomain
import DaftarJournal

extension HelpTopic {
    /// Refuses `daftar help NONSENSE`, for which the parser would show the overview as if that were the answer.
    static func requireKnown(_ words: [String]) throws(Problem) {
        guard words.first == "help", let topic = words.dropFirst().first, !topic.hasPrefix("-") else {
            return
        }
        if topic.wholeMatch(of: /[Aa][0-9]+/) != nil { throw RuleHelp.unknown(topic, at: "daftar help") }
        let topics = allCases.map(\.rawValue)
        guard !(topics + Daftar.commandNames + ["help"]).contains(topic) else { return }
        let known = (topics + Daftar.commandNames).map { Nearby(id: $0, name: $0) }
        let near = Nearness.nearest(to: topic, in: known).map(\.id)
        throw Problem(
            .usage, "there is no help on \"\(topic)\"", at: "daftar help",
            why: "the topics are \(topics.joined(separator: ", ")), and every command", near: near,
            mend: near.first.map { "daftar help \($0)" } ?? "daftar help")
    }
}
