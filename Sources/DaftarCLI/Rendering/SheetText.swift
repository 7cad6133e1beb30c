import DaftarAnswers

extension RecordSheet {
    func rendered(for terminal: Terminal) -> String {
        FactSheet(title: title, facts: facts).rendered(for: terminal)
            + ClaimsText(claims, stances).rendered(for: terminal)
    }
}
