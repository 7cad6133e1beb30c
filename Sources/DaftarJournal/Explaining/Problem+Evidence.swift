import DaftarDomain

extension Problem {
    package init(_ error: EvidenceError, _ fields: FieldNames = .plain) {
        let quote = fields.place("quote")
        switch error {
        case .cannotRead(let path, let reason):
            self.init(
                .notFound, "the file cannot be read", at: path, why: reason,
                mend: "check the path, and who may read it")
        case .notAFile(let path):
            self.init(
                .usage, "this is not a file", at: path, why: "it is a folder, a pipe or a device",
                mend: "save the text into a file, and name that")
        case .tooLarge(let path, let limit):
            self.init(
                .usage, "the file is too large", at: path, why: "\(limit >> 20) MiB are kept of one copy",
                mend: "keep the part that was quoted")
        case .empty(let path):
            self.init(
                .usage, "the file is empty", at: path, why: "there is nothing to keep",
                mend: "save the text again, and look into the file")
        case .notUTF8(let declared):
            self.init(
                .usage, "the text is not UTF-8", at: fields.place("file"),
                why: declared.map { "it says it is \($0), and that cannot be read" }
                    ?? "it does not say what else it is",
                mend:
                    "iconv -f … -t UTF-8 makes it so; for HTML --type 'text/html; charset=…'; --type application/octet-stream keeps bytes"
            )
        case .htmlTooDeep(let limit):
            self.init(
                .usage, "this HTML cannot be read", at: fields.place("file"),
                why: "more than \(limit) elements stand within each other",
                mend: "save the text of the page; --type application/octet-stream keeps bytes")
        case .notHTML:
            self.init(
                .failed, "this HTML cannot be read", at: fields.place("file"), why: "the parser gave up",
                mend: "save the text of the page; --type application/octet-stream keeps bytes")
        case .cannotWrite(let path, let reason):
            self.init(
                .failed, "the copy could not be stored", at: path, why: reason + "; nothing was recorded",
                mend: "free some room, or see who may write there, then run this again")
        case .cannotErase(let path, let reason):
            self.init(
                .failed, "the bytes could not be deleted", at: path,
                why: reason + "; the erasure is recorded",
                mend: "run the same command again, or delete the file yourself")
        case .ambiguousCopy(let text, let matches):
            self.init(
                .notFound, "\"\(text)\" could be several copies", at: fields.place("snapshot"),
                near: matches.map(\.text), mend: "give more digits")
        case .noSuchCopy(let text):
            self.init(
                .notFound, "there is no copy \"\(text)\"", at: fields.place("snapshot"),
                why: "a copy is named by its SHA-256, or by its first eight digits or more",
                mend: "daftar snapshot lists them")
        case .noText(let sha, let kind):
            self.init(
                .refused, "words cannot be looked up in this copy", at: sha.text, why: Self.why(kind),
                mend: "leave out --snapshot, or name a copy that can be read: daftar snapshot lists them")
        case .noCopy(let source):
            self.init(
                .refused, "there is no text of \(source) to look the words up in", at: quote,
                why: "no copy that can be read is stored, and no file was given",
                mend: "--in FILE names a text that the journal does not hold")
        case .otherText(let path, let found, let expected, let source):
            self.init(
                .refused, "this is not the text that \(source) names", at: path,
                why:
                    "its SHA-256 is \(found.text.prefix(12))…, not \(list(expected.map { $0.text.prefix(12) + "…" }))",
                mend: "name the file that was read then; daftar show \(source)")
        case .wordsNotFound(let sha, let source, let beginning):
            self.init(
                .refused, "these words are not in the copy of \(source)", at: quote,
                why: beginning == nil ? "not even the first of them is in \(sha.text.prefix(12))…" : nil,
                near: beginning.map { ["\"\($0)\" is there; what follows differs"] } ?? [],
                mend: "copy the words from the text; only spaces and quote marks may differ")
        case .wordsAmbiguous(_, let source, let places):
            self.init(
                .refused, "these words stand more than once in the copy of \(source)", at: quote,
                near: places,
                mend: "give more words, so that it is clear which are meant")
        }
    }

    private static func why(_ kind: SnapshotReading.Kind) -> String {
        switch kind {
        case .notText, .text: "of such files no text is read"
        case .missing: "its bytes are missing"
        case .altered: "its bytes were altered"
        case .erased: "it was erased"
        case .notStored: "it was never stored here"
        }
    }
}
