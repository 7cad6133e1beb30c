extension Site {
    /// Every page, in the order in which a path is looked for.
    static let pages: [any Page.Type] = [
        TimelinePage.self
    ]
}
