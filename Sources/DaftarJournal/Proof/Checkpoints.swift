package import DaftarLog
internal import Foundation

/// The signed tree heads that a journal keeps in `checkpoints/`: `<size in ten digits>.checkpoint`, and the log's public
/// key in `log.vkey`.
package struct Checkpoints: Sendable {
    package let folder: String

    package init(_ layout: LogLayout) { folder = layout.checkpoints }

    /// A checkpoint in a file.
    package struct Signed: Sendable {
        package let path: String
        package let note: SignedNote
        package let checkpoint: LogCheckpoint

        /// Reads a file without checking signatures.
        package init(contentsOf path: String) throws {
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw ProofError.noFile(path: path)
            }
            guard let text = String(bytes: bytes, encoding: .utf8), let note = SignedNote(text),
                let checkpoint = LogCheckpoint(text: note.text)
            else { throw ProofError.notACheckpoint(path: path) }
            self.path = path
            self.note = note
            self.checkpoint = checkpoint
        }

        /// Makes sure that one of the keys has signed it, and that none of their names is misused.
        package func require(signedBy verifiers: [NoteVerifier]) throws {
            if try note.signers(among: verifiers, path: path).isEmpty {
                throw ProofError.unsigned(path: path)
            }
        }

        /// Makes sure that a witness has signed it.
        package func requireCosignature(of witness: NoteVerifier) throws {
            if try note.signers(among: [witness], path: path).isEmpty {
                throw ProofError.notCosigned(path: path, name: witness.name)
            }
        }
    }

    /// All of them, the smallest first.
    package func all() throws -> [Signed] {
        guard Self.isThere(folder) else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            // What cannot be read is not the same as nothing: nothing is signed past it.
            throw ProofError.cannotRead(path: folder, reason: (error as NSError).localizedDescription)
        }
        return try names.filter { $0.hasSuffix(".checkpoint") }.map {
            try Signed(contentsOf: "\(folder)/\($0)")
        }
        .sorted { $0.checkpoint.size < $1.checkpoint.size }
    }

    package var keyPath: String { folder + "/log.vkey" }

    /// The log's public key, as the journal itself states it; nil where it has none.
    ///
    /// Whoever rewrites a journal can change this too: a key from elsewhere says more.
    package func verifier() throws -> NoteVerifier? {
        guard Self.isThere(keyPath) else { return nil }
        guard let text = try? String(contentsOfFile: keyPath, encoding: .utf8),
            let verifier = NoteVerifier(vkey: text.trimmingCharacters(in: .newlines))
        else {
            throw ProofError.vkeyMalformed(keyPath)
        }
        return verifier
    }

    /// Whether anything has this name, be it a link that leads nowhere.
    private static func isThere(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    package func write(_ verifier: NoteVerifier) throws {
        try write(verifier.description + "\n", to: keyPath)
    }

    /// Keeps a checkpoint, durably, and returns where.
    package func write(_ note: SignedNote, size: Int) throws -> String {
        let digits = String(size)
        let path = "\(folder)/\(String(repeating: "0", count: max(0, 10 - digits.count)))\(digits).checkpoint"
        guard note.canBeRead else { throw ProofError.noteFull(path: path) }
        try write(note.description, to: path)
        return path
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try DurableFile.write(Array(text.utf8), to: path)
        } catch {
            throw ProofError(error)
        }
    }
}

extension SignedNote {
    /// Those of the keys that have signed it. Throws where one of their names is misused.
    func signers(among verifiers: [NoteVerifier], path: String) throws -> [NoteVerifier] {
        try verifiers.filter { verifier in
            guard let isGood = isSigned(by: verifier) else { return false }
            guard isGood else { throw ProofError.badSignature(path: path, name: verifier.name) }
            return true
        }
    }
}
