extension Site {
    /// Every page, in the order in which a path is looked for.
    static let pages: [any Page.Type] = [
        OverviewPage.self, TimelinePage.self, DevelopmentPage.self, DevelopmentHistoryPage.self,
        ClaimPage.self, TensionPage.self,
        TensionDayPage.self, StancesPage.self, ActorsPage.self, ActorPage.self, SourcesPage.self,
        SourcePage.self, SearchPage.self, ChangesPage.self, DiffPage.self, ModelPage.self,
        AuditPage.self, AuditRulePage.self,
        LogPage.self, AddClaimPage.self, CorrectPage<CorrectableDevelopment>.self,
        CorrectPage<CorrectableClaim>.self, CorrectPage<CorrectableActor>.self,
        CorrectPage<CorrectableSource>.self, RetractPage.self, StancePage.self, MergePage.self,
        GradePage.self,
        AddPage<AddableActor>.self, AddPage<AddableSource>.self, AddPage<AddableIssue>.self, UndoPage.self,
    ]
}
