import DaftarDomain

/// A date that does not name its days.
enum A02CoarseDate: AuditRule {
    static let id = "A02"
    static let severity = Severity.note
    static let title = "date coarser than a day"
    static let condition =
        "The date names a month or more, leaves an end open, lists several days or is marked ? or ~. An interval between two days is exact."
    static let why =
        "order, replay and tension go by the bounds of a date: the coarser it is, the less they mean"
    static let mend =
        "look for a source that prints the day, then daftar correct d8 on=2023-09-19 --because \"…\""

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.compactMap { development in
            development.occurred.vagueness.map { finding(words($0), about: development.id) }
        }
    }

    private static func words(_ vagueness: EDTFDate.Vagueness) -> String {
        switch vagueness {
        case .coarse(.unspecified): "some digits of its date are left open"
        case .coarse(let precision): "dated to the \(precision.rawValue)"
        case .coarseEnd: "an end of its date is coarser than a day"
        case .noFirstDay: "its first day is not given"
        case .noLastDay: "its last day is not given"
        case .oneOf: "dated to one of several days"
        case .qualified: "its day is marked as uncertain or approximate"
        }
    }
}
