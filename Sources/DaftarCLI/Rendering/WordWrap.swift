/// Breaks text into lines at spaces.
enum WordWrap {
    /// Lines of at most `columns` columns, without spaces at their ends.
    ///
    /// A word longer than a line is broken behind a hyphen, a slash or a comma, and where there is none between
    /// graphemes, never inside one; a grapheme wider than the line stands alone and sticks out. Text that fits is returned as it is.
    static func lines(of text: String, columns: Int) -> [String] {
        guard DisplayWidth.of(text) > columns else { return [text] }
        var lines: [String] = []
        var line = ""
        var width = 0
        for word in text.split(separator: " ") {
            for piece in pieces(of: word, columns: columns) {
                let pieceWidth = DisplayWidth.of(piece)
                let startsWord = piece.startIndex == word.startIndex
                if startsWord, width > 0, width + 1 + pieceWidth <= columns {
                    line += " " + piece
                    width += 1 + pieceWidth
                } else {
                    if width > 0 { lines.append(line) }
                    line = String(piece)
                    width = pieceWidth
                }
            }
        }
        if width > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    private static func pieces(of word: Substring, columns: Int) -> [Substring] {
        guard DisplayWidth.of(word) > columns else { return [word] }
        var pieces: [Substring] = []
        var start = word.startIndex
        var width = 0
        /// Behind the last hyphen or the like since `start`.
        var joint = start
        for index in word.indices {
            let next = DisplayWidth.of(word[index])
            if width + next > columns, index > start {
                let end = joint > start ? joint : index
                pieces.append(word[start..<end])
                start = end
                width = DisplayWidth.of(word[start..<index])
            }
            width += next
            if "-/,".contains(word[index]) { joint = word.index(after: index) }
        }
        pieces.append(word[start...])
        return pieces
    }
}
