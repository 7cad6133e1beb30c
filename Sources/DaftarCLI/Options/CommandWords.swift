/// The words of a call, put in the order the parser wants: global options that stand before the command are moved behind it.
enum CommandWords {
    private static let withValue: Set<String> = [
        "-J", "--journal", "--asof", "--reported", "--known", "-o", "--output", "--color",
    ]
    private static let flags: Set<String> = [
        "--json", "--no-input", "-n", "--dry-run", "-y", "--yes", "-q", "--quiet", "-v", "--verbose",
    ]

    static func commandFirst(_ words: [String]) -> [String] {
        var moved: [String] = []
        var rest = words[...]
        while let word = rest.first {
            if withValue.contains(word), rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if flags.contains(word)
                || withValue.contains(where: { word.hasPrefix($0 + "=") && $0.hasPrefix("--") })
            {
                moved.append(word)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return words }
        let depth = command == "add" && rest.count > 1 ? 2 : 1
        return rest.prefix(depth) + moved + rest.dropFirst(depth)
    }

    /// Whether the call wants its errors as JSON.
    static func wantsJSON(_ words: [String]) -> Bool {
        words.contains("--json") || words.contains("--output=json")
            || zip(words, words.dropFirst()).contains {
                ["-o", "--output"].contains($0) && ["json", "jsonl"].contains($1)
            }
    }

    /// What the call says about colour, which goes for its errors too.
    static func colour(_ words: [String]) -> ColourChoice {
        let given = zip(words, words.dropFirst()).first { $0.0 == "--color" }?.1
        let joined = words.first { $0.hasPrefix("--color=") }?.dropFirst(8)
        return (given ?? joined.map(String.init)).flatMap(ColourChoice.init(rawValue:)) ?? .auto
    }
}
