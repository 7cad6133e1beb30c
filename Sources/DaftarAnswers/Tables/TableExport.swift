extension Table {
    /// Comma-separated values as RFC 4180 has them: CRLF, and quotes around what needs them.
    ///
    /// A spreadsheet takes text that begins with `=`, `+`, `-`, `@`, TAB or CR for a formula, so such text gets an
    /// apostrophe in front (OWASP, "CSV injection"). A plain decimal number such as `-3.8` stays a number.
    /// - Parameter escapingControls: for a terminal; a file keeps every character.
    package func csv(escapingControls: Bool) -> String {
        func line(_ cells: [String]) -> String {
            cells.map { Self.csvField(escapingControls ? SafeText.escape($0) : $0) }.joined(separator: ",")
                + "\r\n"
        }
        return line(columns.map(\.header)) + rows.map { line($0.map(\.text)) }.joined()
    }

    private static func csvField(_ text: String) -> String {
        let opensFormula = text.unicodeScalars.first.map("=+-@\t\r".unicodeScalars.contains) ?? false
        let guarded = opensFormula && text.wholeMatch(of: /[+-][0-9]+(\.[0-9]+)?/) == nil ? "'" + text : text
        guard guarded.unicodeScalars.contains(where: "\",\r\n".unicodeScalars.contains) else {
            return guarded
        }
        return "\"" + guarded.prefixing("\"".unicodeScalars, with: "\"") + "\""
    }

    /// A table of GitHub Flavored Markdown (§4.10); a reader sees the text itself, never a link or markup in it.
    package func markdown() -> String {
        func line(_ cells: [String]) -> String {
            "| " + cells.map(Self.markdownText).joined(separator: " | ") + " |\n"
        }
        let rule = columns.map { $0.alignment == .right ? "---:" : "---" }.joined(separator: " | ")
        return line(columns.map(\.header)) + "| \(rule) |\n" + rows.map { line($0.map(\.text)) }.joined()
    }

    /// Text that a reader of Markdown sees as it is.
    static func markdownText(_ text: String) -> String {
        SafeText.escape(text).prefixing("\\|`*_~[]<&".unicodeScalars, with: "\\")
    }
}

extension String {
    /// Goes by scalars, as parsers do: a quote with a combining mark is still a quote to them.
    fileprivate func prefixing(_ special: UnicodeScalarView, with prefix: Unicode.Scalar) -> String {
        var text = UnicodeScalarView()
        for scalar in unicodeScalars {
            if special.contains(scalar) { text.append(prefix) }
            text.append(scalar)
        }
        return String(text)
    }
}
