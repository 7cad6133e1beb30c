/// Lets elements be written one under the other: what stands in the braces of an element is in it.
@resultBuilder
package enum Markup {
    package static func buildExpression(_ html: HTML) -> HTML { html }
    package static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
    package static func buildExpression(_ text: String) -> HTML { HTML(text) }
    package static func buildExpression(_ parts: [HTML]) -> HTML { HTML(parts) }
    package static func buildBlock(_ parts: HTML...) -> HTML { HTML(parts) }
    package static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
    package static func buildEither(first: HTML) -> HTML { first }
    package static func buildEither(second: HTML) -> HTML { second }
    package static func buildArray(_ parts: [HTML]) -> HTML { HTML(parts) }
}

/// Parts side by side, without an element around them.
package func group(@Markup _ content: () throws -> HTML) rethrows -> HTML { try content() }

extension Sequence<HTML> {
    /// The parts with something between each two.
    func joined(by separator: String) -> HTML {
        var result = HTML.empty
        for (position, part) in enumerated() {
            if position > 0 { result = result + HTML(separator) }
            result = result + part
        }
        return result
    }
}
