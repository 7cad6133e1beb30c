import ArgumentParser
import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import Foundation

struct Key: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the key that signs a journal's checkpoints, or show the one there is.",
        discussion: """
            The private key is kept outside the journal, readable by its owner alone. Its public key is printed: give it to whoever \
            is to check the journal, by another way than the journal itself. --witness makes the key that signs along with others' \
            logs: daftar cosign.
            """)

    @Option(help: "What the key is called: a name that nobody else uses, such as example.org/border.")
    var name: String?
    @Flag(help: "A key for daftar cosign, which needs no journal.")
    var witness = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var options: GlobalOptions

    func run(_ session: Session) throws {
        let (file, standardName) = try place(session)
        let signer = try existing(file) ?? make(file, named: name ?? standardName, session)
        let vkey = signer.verifier.description
        try session.put(session.out.isInteractive ? SafeText.escape(vkey) : vkey)
    }

    /// Where the key is, and what it is called unless that is said.
    private func place(_ session: Session) throws -> (KeyFile, name: String?) {
        if witness { return (try keys.witnessFile(session), nil) }
        let journal = try session.journal()
        return (try keys.file(of: journal, session), "daftar/\(journal.opened.slug)")
    }

    private func existing(_ file: KeyFile) throws -> NoteSigner? {
        do {
            let signer = try file.read(isWitness: witness)
            if let name, name != signer.verifier.name { throw ProofError.keyExists(path: file.path) }
            return signer
        } catch ProofError.noKey {
            return nil
        }
    }

    private func make(_ file: KeyFile, named name: String?, _ session: Session) throws -> NoteSigner {
        guard let name else {
            throw Problem(
                .usage, "a witness needs a name", at: "--name", why: "its signatures are told apart by it",
                mend: "--name example.org/your-name")
        }
        guard let signer = NoteSigner(name: name, type: witness ? .cosignature : .ed25519) else {
            throw ProofError.nameMalformed(name)
        }
        try file.create(signer)
        session.say("Private key written to \(SafeText.escape(file.path)): keep it, and keep it to yourself.")
        return signer
    }
}

/// Where a private key is.
struct KeyOptions: ParsableArguments {
    @Option(
        name: .customLong("key"),
        help: ArgumentHelp(
            "The private key. Else DAFTAR_KEY, else one in your settings: of this journal, or of a witness.",
            valueName: "file"
        ),
        completion: .file())
    var path: String?

    func file(of journal: Journal, _ session: Session) throws -> KeyFile {
        let file = KeyFile(path ?? session.environment["DAFTAR_KEY"] ?? standard(journal, session))
        try file.requireOutside(journal.layout.journal)
        return file
    }

    func witnessFile(_ session: Session) throws -> KeyFile {
        let file = KeyFile(path ?? session.environment["DAFTAR_KEY"] ?? settings(session) + "/witness.key")
        try file.requireOutside()
        return file
    }

    private func standard(_ journal: Journal, _ session: Session) -> String {
        "\(settings(session))/\(journal.opened.slug).key"
    }

    private func settings(_ session: Session) -> String {
        let home = session.environment["HOME"] ?? NSHomeDirectory()
        let settings = session.environment["XDG_CONFIG_HOME"] ?? home + "/.config"
        return settings + "/daftar"
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

    /// At least one.
    func required(_ why: String) throws -> [NoteVerifier] {
        let verifiers = try verifiers()
        guard !verifiers.isEmpty else {
            throw Problem(
                .usage, "whose signature is to be trusted?", at: "--vkey", why: why,
                mend: "--vkey KEY, as its owner gave it to you")
        }
        return verifiers
    }
}
