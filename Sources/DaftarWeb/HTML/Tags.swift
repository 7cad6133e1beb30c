/// The elements that pages and drawings are made of, each under its own name, so that a misspelt one does not compile.
///
///     p(.class("lede")) { "As of "; time { "19 September 2023" } }
package struct Tag: Sendable {
    private let name: StaticString

    fileprivate init(_ name: StaticString) { self.name = name }

    package func callAsFunction(
        _ attributes: Attribute..., @Markup content: () throws -> HTML
    ) rethrows -> HTML {
        HTML(name, attributes, try content())
    }

    package func callAsFunction(_ attributes: Attribute...) -> HTML { HTML(name, attributes, .empty) }
}

/// One that holds nothing.
package struct VoidTag: Sendable {
    private let name: StaticString

    fileprivate init(_ name: StaticString) { self.name = name }

    package func callAsFunction(_ attributes: Attribute...) -> HTML { HTML(void: name, attributes) }
}

// MARK: The page

package let html = Tag("html")
package let head = Tag("head")
package let title = Tag("title")
package let body = Tag("body")
package let header = Tag("header")
package let nav = Tag("nav")
package let main = Tag("main")
package let footer = Tag("footer")
package let section = Tag("section")

// MARK: Text

package let h1 = Tag("h1")
package let h2 = Tag("h2")
package let h3 = Tag("h3")
package let p = Tag("p")
package let blockquote = Tag("blockquote")
package let ul = Tag("ul")
package let ol = Tag("ol")
package let li = Tag("li")
package let dl = Tag("dl")
package let dt = Tag("dt")
package let dd = Tag("dd")
package let div = Tag("div")
package let span = Tag("span")
package let a = Tag("a")
package let b = Tag("b")
package let em = Tag("em")
package let strong = Tag("strong")
package let small = Tag("small")
package let code = Tag("code")
package let kbd = Tag("kbd")
package let time = Tag("time")
package let mark = Tag("mark")
package let del = Tag("del")
package let ins = Tag("ins")
package let figure = Tag("figure")
package let figcaption = Tag("figcaption")
package let details = Tag("details")
package let summary = Tag("summary")

// MARK: Tables

package let table = Tag("table")
package let caption = Tag("caption")
package let thead = Tag("thead")
package let tbody = Tag("tbody")
package let tfoot = Tag("tfoot")
package let tr = Tag("tr")
package let th = Tag("th")
package let td = Tag("td")

// MARK: Forms

package let form = Tag("form")
package let fieldset = Tag("fieldset")
package let legend = Tag("legend")
package let label = Tag("label")
package let button = Tag("button")
package let select = Tag("select")
package let option = Tag("option")
package let datalist = Tag("datalist")
package let textarea = Tag("textarea")

// MARK: Drawings

package let svg = Tag("svg")
package let g = Tag("g")
package let text = Tag("text")
package let desc = Tag("desc")
package let polygon = Tag("polygon")
package let path = Tag("path")
package let line = Tag("line")
package let rect = Tag("rect")
package let circle = Tag("circle")
package let pattern = Tag("pattern")
package let defs = Tag("defs")

// MARK: Programs

package let script = Tag("script")

// MARK: Without content

package let meta = VoidTag("meta")
package let link = VoidTag("link")
package let input = VoidTag("input")
package let br = VoidTag("br")
