import DaftarDomain

/// Something that rests on what was taken back.
enum A18TakenBack: AuditRule {
    static let id = "A18"
    static let severity = Severity.warning
    static let title = "rests on what was taken back"
    static let condition = """
        A stance rests on a claim that no longer stands; or a development responds to, or is part of, one that was retracted or \
        merged into another. What has not happened or not been reported by the moment was not taken back.
        """
    static let why = "the correction reached one record and not those that lean on it"
    static let mend = "daftar retract s4, or daftar correct d8 responds-to=… part-of=…, --because \"…\""

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap { development -> [Finding] in
            let claims = Set(development.claims.map(\.id))
            var findings = development.stances.compactMap { stance -> Finding? in
                guard let claim = stance.claim, !claims.contains(claim) else { return nil }
                return finding("rests on \(claim), which no longer stands", about: stance.id)
            }
            for response in development.respondsTo {
                guard let standing = subject.takenBack[response.development] else { continue }
                findings.append(
                    finding(
                        "answers \(response.development), which was \(words(standing))", about: development.id
                    ))
            }
            if let whole = development.partOf, let standing = subject.takenBack[whole] {
                findings.append(
                    finding("is part of \(whole), which was \(words(standing))", about: development.id))
            }
            return findings
        }
    }

    private static func words(_ standing: Standing) -> String {
        if case .merged(let other) = standing { "merged into \(other)" } else { "retracted" }
    }
}
