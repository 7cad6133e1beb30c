package import DaftarDomain

extension Deaths {
    /// "at least 10, best figure 12".
    package var words: String {
        let figures = [("at least", low), ("best figure", best), ("at most", high)]
        return figures.compactMap { name, number in number.map { "\(name) \($0)" } }
            .joined(separator: ", ")
    }
}
