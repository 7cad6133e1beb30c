import ArgumentParser
import DaftarDomain
import DaftarJournal
import DaftarLog
import Foundation

struct Key: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the key that signs a journal's checkpoints, or show the one there is.",
        discussion: """
            The private key is kept outside the journal, readable by its owner alone. Its public key is printed: give it to whoever \
            is to check the journal, by another way than the journal itself.
            """)

    @Option(help: "What the key is called: a name that nobody else uses, such as example.org/border.")
    var name: String?
    @OptionGroup var keys: KeyOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let journal = try session.journal()
        let file = try keys.file(of: journal, session)
        let signer = try existing(file) ?? make(file, of: journal, session)
        try session.put(signer.verifier.description)
    }

    private func existing(_ file: KeyFile) throws -> NoteSigner? {
        do {
            let signer = try file.read()
            if let name, name != signer.verifier.name { throw ProofError.keyExists(path: file.path) }
            return signer
        } catch ProofError.noKey {
            return nil
        }
    }

    private func make(_ file: KeyFile, of journal: Journal, _ session: Session) throws -> NoteSigner {
        let name = name ?? "daftar/\(journal.opened.slug)"
        guard let signer = NoteSigner(name: name) else { throw ProofError.nameMalformed(name) }
        try file.create(signer)
        session.say("Private key written to \(file.path): keep it, and keep it to yourself.")
        return signer
    }
}

/// Where a private key is.
struct KeyOptions: ParsableArguments {
    @Option(
        name: .customLong("key"),
        help: ArgumentHelp(
            "The private key. Else DAFTAR_KEY, else one for this journal in your settings.", valueName: "file"
        ),
        completion: .file())
    var path: String?

    func file(of journal: Journal, _ session: Session) throws -> KeyFile {
        let file = KeyFile(path ?? session.environment["DAFTAR_KEY"] ?? standard(journal, session))
        let folder = URL(fileURLWithPath: journal.layout.journal).resolvingSymlinksInPath().path
        guard !URL(fileURLWithPath: file.path).resolvingSymlinksInPath().path.hasPrefix(folder + "/") else {
            throw ProofError.keyInJournal(path: file.path)
        }
        return file
    }

    private func standard(_ journal: Journal, _ session: Session) -> String {
        let home = session.environment["HOME"] ?? NSHomeDirectory()
        let settings = session.environment["XDG_CONFIG_HOME"] ?? home + "/.config"
        return "\(settings)/daftar/\(journal.opened.slug).key"
    }
}

/// The public keys that are trusted.
struct TrustOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A public key you trust: the text itself, or a file that holds it.", valueName: "key"))
    var vkey: [String] = []

    func verifiers() throws -> [NoteVerifier] {
        try vkey.map { text in
            let written = (try? String(contentsOfFile: text, encoding: .utf8)) ?? text
            guard let verifier = NoteVerifier(vkey: written.trimmingCharacters(in: .whitespacesAndNewlines))
            else {
                throw ProofError.vkeyMalformed(text)
            }
            return verifier
        }
    }
}
