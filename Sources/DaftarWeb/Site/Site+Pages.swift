extension Site {
    /// Every page, in the order in which a path is looked for.
    static let pages: [any Page.Type] = [
        TimelinePage.self, AuditPage.self, AuditRulePage.self,
        LogPage.self, AddClaimPage.self, CorrectPage<CorrectableDevelopment>.self,
        CorrectPage<CorrectableClaim>.self, CorrectPage<CorrectableActor>.self,
        CorrectPage<CorrectableSource>.self, RetractPage.self,
    ]
}
