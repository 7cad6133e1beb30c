import DaftarAnswers

/// The direction of a stance as marks: up is harder, down is softer, two of them very much so.
enum StanceMark {
    static func html(_ direction: Int?) -> HTML {
        guard let direction else {
            return span {
                svg(.class("mark hollow"), Attribute("viewBox", "0 0 14 12"), .hidden) {
                    circle(Attribute("cx", "7"), Attribute("cy", "6"), Attribute("r", "4"))
                }
                span(.class("sr")) { "silence:" }
            }
        }
        guard direction != 0 else {
            return span {
                svg(.class("mark"), Attribute("viewBox", "0 0 14 12"), .hidden) {
                    rect(
                        Attribute("x", "1"), Attribute("y", "5"), Attribute("width", "12"),
                        Attribute("height", "2"))
                }
                span(.class("sr")) { "neither way:" }
            }
        }
        return span(.class(direction > 0 ? "up" : "down")) {
            for _ in 0..<min(2, abs(direction)) { Mark.html(raises: direction > 0) }
            span(.class("sr")) {
                "\(abs(direction) > 1 ? "very " : "")\(direction > 0 ? "confrontational" : "accommodating"):"
            }
        }
    }
}
