import ArgumentParser
import DaftarDomain
import DaftarJournal
import DaftarProjections
import Foundation

struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the completion script of a shell.",
        discussion: """
            bash:  daftar completions bash > ~/.local/share/bash-completion/completions/daftar
            zsh:   daftar completions zsh > ~/.zfunc/_daftar
            fish:  daftar completions fish > ~/.config/fish/completions/daftar.fish
            """)

    enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

    @Argument(help: "bash, zsh or fish.")
    var shell: Shell

    func run() throws {
        let script: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        try Stream.answer(Daftar.completionScript(for: script))
    }
}

/// What a shell offers for a name: read from the read models as they are, without touching the log.
enum Completion {
    @Sendable static func actors(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
        names(.actor, words, prefix)
    }
    @Sendable static func sources(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
        names(.source, words, prefix)
    }
    @Sendable static func issues(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
        names(.issue, words, prefix)
    }

    @Sendable static func developments(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
        models(words) { try $0.developmentIDs(limit: 500).map { listed(before: prefix) + $0.description } }
    }

    @Sendable static func records(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
        developments(words, index, prefix) + actors(words, index, prefix) + sources(words, index, prefix)
    }

    private static func names(_ noun: Noun, _ words: [String], _ prefix: String) -> [String] {
        models(words) { try $0.state().names(of: noun).map { listed(before: prefix) + $0.id } }
    }

    /// What of a list is typed already: all up to its last comma.
    private static func listed(before prefix: String) -> Substring {
        prefix.lastIndex(of: ",").map { prefix[...$0] } ?? ""
    }

    /// A completion never fails and never writes to the terminal: no journal, nothing to offer.
    private static func models(_ words: [String], _ body: (ReadModelReader) throws -> [String]) -> [String] {
        guard let folder = folder(words), let models = try? Journal.readModelsAsTheyAre(of: folder) else {
            return []
        }
        return (try? models.read(body)) ?? []
    }

    private static func folder(_ words: [String]) -> String? {
        for (word, next) in zip(words, words.dropFirst()) where ["-J", "--journal"].contains(word) {
            return next
        }
        if let named = words.first(where: { $0.hasPrefix("--journal=") }) {
            return String(named.dropFirst(10))
        }
        return JournalFolder.find(from: FileManager.default.currentDirectoryPath)
            ?? ProcessInfo.processInfo.environment["DAFTAR_JOURNAL"]
    }
}
