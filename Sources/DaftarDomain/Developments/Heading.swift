/// What a development is called, and when it was.
package struct Heading: Hashable, Sendable {
    package var title: String
    package var occurred: EDTFDate

    package init(title: String, occurred: EDTFDate) {
        self.title = title
        self.occurred = occurred
    }
}
