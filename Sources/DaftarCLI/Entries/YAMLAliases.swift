import DaftarJournal

/// Finds what a YAML file gives a name to (`&a`) and repeats by it (`*a`).
///
/// A few of them in each other unfold to more than any machine can hold, and the YAML library unfolds those in a key before
/// anybody can look. Entries need none, so a file with any is refused by its text, before it is read as YAML. Words that
/// only look so are hardly ever written as both: then the file is refused without need, and says why.
enum YAMLAliases {
    static func refuse(in text: String, file: String) throws {
        let named = names(after: UInt8(ascii: "&"), in: text)
        guard !named.isEmpty else { return }
        let repeated = names(after: UInt8(ascii: "*"), in: text)
        guard let name = repeated.keys.filter({ named[$0] != nil }).min(), let line = repeated[name] else {
            return
        }
        throw Problem(
            .usage, "cannot read the entries", at: "\(file), line \(line)",
            why: "*\(name) stands for what is written at &\(name), and entries are read as they are written",
            mend: "write it out where *\(name) stands")
    }

    /// The names behind a mark that no word ends in, and the line of the first of each.
    private static func names(after mark: UInt8, in text: String) -> [String: Int] {
        var names: [String: Int] = [:]
        var line = 1
        var before = UInt8(ascii: "\n")
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == mark, !isNamed(before) {
                let name = rest.prefix(while: isNamed)
                if let name = String(name), !name.isEmpty, names[name] == nil { names[name] = line }
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            before = byte
        }
        return names
    }

    /// Whether a byte can stand in the name of an anchor, as libyaml reads them.
    private static func isNamed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
