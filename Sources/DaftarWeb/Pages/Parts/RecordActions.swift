/// What can be done about a record: links to forms. Nothing, where nothing can be recorded or an earlier state is shown.
enum RecordActions {
    static func html(_ visit: Visit, _ actions: [(words: String, link: Link)]) -> HTML {
        guard visit.desk != nil, visit.asked.known == nil else { return .empty }
        return p(.class("actions")) {
            actions.map { action in a(.href(action.link)) { action.words } }.joined(by: " · ")
        }
    }
}
