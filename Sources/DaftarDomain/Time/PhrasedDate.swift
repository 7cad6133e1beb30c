/// A vague date in the words that ``EDTFDate/words`` prints: "by September 2022", "from 16 September 2022", "about May
/// 2022", "15 or 16 September 2023", "May to June 2022", "spring 2023".
struct PhrasedDate {
    /// What the words say of the dates in them.
    private enum Form {
        case by, from, about
        case either, span
    }

    private let form: Form
    /// The dates in the words; of two, the first may leave to the second what both share.
    private let parts: [Substring]

    /// Nil unless the words are of one of these forms.
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        let first = words.first?.lowercased()
        if let place = words.firstIndex(where: { ["or", "to"].contains($0.lowercased()) }) {
            let start = first == "from" && words[place].lowercased() == "to" ? 1 : 0
            guard start < place, place + 1 < words.count else { return nil }
            form = words[place].lowercased() == "or" ? .either : .span
            let earlier = text[words[start].startIndex..<words[place - 1].endIndex]
            parts = [earlier, text[words[place + 1].startIndex...]]
        } else if words.count > 1, let form = Self.forms[first ?? ""] {
            self.form = form
            parts = [text[words[1].startIndex...]]
        } else {
            return nil
        }
    }

    private static let forms: [String: Form] = ["by": .by, "from": .from, "about": .about]

    /// The date, where the words have one meaning. Throws for a date within them that cannot be taken, with what it
    /// may mean said of the whole.
    func date(typedAs text: String, today: Day, nesting: Int) throws(DateInputError) -> EDTFDate? {
        do throws(DateInputError) {
            let last = try DateInput.parse(
                String(parts[parts.count - 1]), today: today, nesting: nesting - 1)
            return parts.count == 1 ? whole([last]) : pair(endingWith: last, today: today, nesting: nesting)
        } catch {
            throw DateInputError(text: text, reason: reason(error.reason))
        }
    }

    private func pair(endingWith last: EDTFDate, today: Day, nesting: Int) -> EDTFDate? {
        let shared = parts[1].split(whereSeparator: \.isWhitespace)
        for count in 0..<shared.count {
            let words = ([parts[0]] + shared.suffix(count)).joined(separator: " ")
            if let first = try? DateInput.parse(words, today: today, nesting: nesting - 1),
                first.precision == last.precision, first.bounds.lower < last.bounds.lower
            {
                return whole([first, last])
            }
        }
        return nil
    }

    private func whole(_ dates: [EDTFDate]) -> EDTFDate? {
        let texts = dates.map(\.text)
        let edtf =
            switch form {
            case .by: "../" + texts[0]
            case .from: texts[0] + "/.."
            case .about: texts[0] + "~"
            case .either: "[" + texts.joined(separator: ",") + "]"
            case .span: texts.joined(separator: "/")
            }
        return try? EDTFDate(edtf)
    }

    /// The same, with what the date within may mean put into the words around it.
    private func reason(_ reason: DateInputError.Reason) -> DateInputError.Reason {
        guard parts.count == 1 else { return reason }
        return switch reason {
        case .numeric(let readings): .numeric(readings: readings.compactMap { whole([$0]) })
        case .noFullYear(let suggestion): .noFullYear(suggestion: suggestion.flatMap { whole([$0]) })
        default: reason
        }
    }
}

extension EDTFSeason {
    /// "spring 2023", "winter 2022–23": a season without a hemisphere and its year, as they are printed.
    static func date(_ words: [String]) -> EDTFDate? {
        guard words.count == 2, let year = words[1].split(whereSeparator: { "–-".contains($0) }).first,
            TypedNumber(year)?.count == 4
        else { return nil }
        return (21...24).lazy.compactMap { try? EDTFDate("\(year)-\($0)") }.first {
            $0.words == words.joined(separator: " ").replacing("-", with: "–")
        }
    }
}
