package import DaftarDomain
package import DaftarProjections

/// Something found, in a JSON answer.
package struct HitRow: Encodable {
    package var id: String
    package var noun: String
    package var title: String
    package var detail: String?
    /// Of a development or a claim; names do not lapse.
    package var standing: String?

    package init(_ hit: SearchHit, _ standing: Standing?) {
        id = hit.id
        noun = hit.noun.rawValue
        title = hit.title
        detail = hit.detail
        self.standing = standing?.description
    }
}
