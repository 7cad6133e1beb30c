import DaftarDomain

/// Something that no source states, but that follows.
enum A08Inference: AuditRule {
    static let id = "A08"
    static let severity = Severity.note
    static let title = "date, link or claim by inference"
    static let condition = """
        The date's basis is inferred; or it responds to another development as d6?; or all who assert the claim do so by \
        inference. A date that is only coarse, or a characterisation, is none.
        """
    static let why =
        "an inference may be sound, but it is somebody's: a reader must be able to tell it from what was said"
    static let mend =
        "find it stated and daftar correct d8 date-basis=stated --because \"…\"; else leave it and say so in print"

    static func findings(in subject: AuditSubject) -> [Finding] {
        subject.developments.flatMap { development -> [Finding] in
            var findings: [Finding] = []
            if development.dateBasis == .inferred {
                findings.append(finding("its date, or part of it, is inferred", about: development.id))
            }
            for response in development.respondsTo where response.isInferred {
                findings.append(
                    finding("answers \(response.development) by inference", about: development.id))
            }
            for claim in development.claims {
                let asserted = claim.assertions
                guard !asserted.isEmpty, asserted.allSatisfy({ $0.basis == .inference }) else { continue }
                let who = Set(asserted.map(\.source.text)).sorted().joined(separator: ", ")
                findings.append(finding("is an inference of \(who)", about: claim.id))
            }
            return findings
        }
    }
}
