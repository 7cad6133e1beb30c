extension Site {
    /// Every page, in the order in which a path is looked for.
    static let pages: [any Page.Type] = [
        TimelinePage.self, ClaimPage.self, StancesPage.self, ActorsPage.self, ActorPage.self,
        SourcesPage.self, SourcePage.self, SearchPage.self, ChangesPage.self, DiffPage.self, ModelPage.self,
    ]
}
