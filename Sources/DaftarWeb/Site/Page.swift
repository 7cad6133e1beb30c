package import DaftarAnswers

/// A page of the site. Its file in `Pages/` is all that there is of it; its place is in ``Site/pages``.
package protocol Page: SendableMetatype {
    /// Where it is: `/d/:id`, in which `:id` stands for anything.
    static var path: String { get }

    /// Finds out what is asked. Throws a `Problem`, or a ``Redirection`` to where it is now.
    init(_ visit: Visit) throws

    /// For programs: what the command line answers to the same question.
    func answer() throws -> Answer

    /// For people.
    func sheet() throws -> Sheet

    /// The page as a drawing, where it is one.
    func drawing() throws -> String?

    /// The page as a list that programs come back to, where it is one.
    func feed() throws -> Feed?
}

extension Page {
    package func drawing() throws -> String? { nil }
    package func feed() throws -> Feed? { nil }
}

/// What stands in the frame that all pages share.
package struct Sheet {
    /// The heading, and the title of the window.
    package var title: String
    /// The heading where it has more than text in it.
    package var heading: HTML?
    /// Which entry of the navigation it belongs to.
    package var section: Section?
    package var body: HTML
    /// The forms it has besides HTML.
    package var forms: [Form] = [.json, .csv, .md]

    package init(
        _ title: String, in section: Section? = nil, forms: [Form] = [.json, .csv, .md],
        @Markup body: () throws -> HTML
    ) rethrows {
        self.title = title
        self.section = section
        self.forms = forms
        self.body = try body()
    }
}

/// What is asked for is elsewhere.
package struct Redirection: Error {
    package let link: Link
    package init(to link: Link) { self.link = link }
}
