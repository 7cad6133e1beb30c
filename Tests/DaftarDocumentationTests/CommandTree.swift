import Foundation

/// The commands of the program with their options, as the program itself lists them.
struct CommandTree {
    private let options: [String: Set<String>]
    /// The pages of `daftar help` that belong to no command.
    private let topics: Set<String>

    /// `log`, `add actor`: every command by its full name.
    var names: [String] { options.keys.sorted() }

    init(of home: Home) throws {
        let listed = try home.daftar(["--experimental-dump-help"]).stdout
        let root = try JSONDecoder().decode(Root.self, from: Data(listed.utf8)).command
        var options: [String: Set<String>] = [:]
        func add(_ command: Command, under path: [String]) {
            for child in command.subcommands ?? [] where child.commandName != "help" {
                let path = path + [child.commandName]
                let names = (child.arguments ?? []).flatMap { $0.names ?? [] }.map(\.spelling)
                options[path.joined(separator: " ")] = Set(names)
                add(child, under: path)
            }
        }
        add(root, under: [])
        self.options = options
        let line = (root.discussion ?? "").split(separator: "\n").last {
            $0.hasPrefix("Topics: daftar help ")
        }
        topics = Set((line ?? "").dropFirst(20).dropLast().components(separatedBy: ", "))
    }

    /// The words after each `daftar` in a text, up to what ends a command in a shell.
    static func calls(in text: String) -> [[String]] {
        text.matches(of: /(?:^|[ (;|&])daftar ([^|;&)<>\n]*)/).map { match in
            match.1.replacing(/"[^"]*"|'[^']*'/, with: "WORDS").split(separator: " ").map(String.init)
        }
    }

    /// What is wrong with a call, if anything.
    func objection(to call: [String]) -> String? {
        var words = call[...]
        while let word = words.first, word.hasPrefix("-") {
            words = words.dropFirst(["-J", "--asof", "--reported", "--known", "-o"].contains(word) ? 2 : 1)
        }
        // A program in a sentence, or a place for a command: `daftar …`.
        guard var name = words.first, name.wholeMatch(of: /[a-z-]+/) != nil else { return nil }
        if name == "help" {
            guard let topic = words.dropFirst().first, topic.wholeMatch(of: /[a-z-]+/) != nil else {
                return nil
            }
            return topics.contains(topic) || options[topic] != nil ? nil : "there is no help on \(topic)"
        }
        if let child = words.dropFirst().first, options["\(name) \(child)"] != nil { name += " \(child)" }
        guard let known = options[name] else { return "there is no command \(name)" }
        let unknown = call.filter { $0.hasPrefix("-") && !known.contains(String($0.prefix { $0 != "=" })) }
        return unknown.first.map { "\(name) has no option \($0)" }
    }

    private struct Root: Decodable { var command: Command }

    private struct Command: Decodable {
        var commandName: String
        var discussion: String?
        var arguments: [Argument]?
        var subcommands: [Command]?
    }

    private struct Argument: Decodable {
        var names: [Name]?

        struct Name: Decodable {
            var kind, name: String
            var spelling: String { (kind == "short" ? "-" : "--") + name }
        }
    }
}
