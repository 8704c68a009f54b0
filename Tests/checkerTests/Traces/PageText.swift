/// The markup of a page, for tests: which elements it has, and whether they are nested properly.
struct PageText {
  /// The tags of the elements in the order in which they begin.
  private(set) var tags: [String] = []
  /// What is wrong with the nesting, nil if nothing is.
  private(set) var mistake: String?

  /// Reads a page, or a part of one.
  init(_ text: String) {
    var open: [String] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<"), mistake == nil {
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: ">") else {
        mistake = "a tag has no end: \(rest.prefix(40))"
        break
      }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(name.dropFirst()) { mistake = "<\(tag)> ends another element" }
        continue
      }
      tags.append(String(name))
      if ["meta", "line"].contains(name) { continue }
      open.append(String(name))
      // What stands inside these is no markup.
      if name == "script" || name == "style" { rest.removeFirst(upTo: "</\(name)>") }
    }
    if mistake == nil, let last = open.last { mistake = "<\(last)> has no end" }
  }
}

extension Substring {
  /// Removes what stands before a text; everything if the text does not occur.
  fileprivate mutating func removeFirst(upTo end: String) {
    while !isEmpty, !hasPrefix(end) { removeFirst() }
  }
}

extension String {
  /// How often a text occurs in it.
  func count(of text: String) -> Int { ranges(of: text).count }
}
