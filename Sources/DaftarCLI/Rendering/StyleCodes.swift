import DaftarAnswers

extension Style {
    /// Select Graphic Rendition parameters (ECMA-48 §8.3.117; colours from the 256-colour palette, chosen to
    /// be readable on dark and on light ground).
    private var parameters: String? {
        switch self {
        case .plain: nil
        case .bold: "1"
        case .dim: "2"
        case .escalate: "38;5;166"
        case .deEscalate: "38;5;30"
        case .bad: "1;31"
        }
    }

    /// `text` between the sequences that begin and end this style.
    func applied(to text: String) -> String {
        guard let parameters, !text.isEmpty else { return text }
        return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
    }
}
