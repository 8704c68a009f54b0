/// The text of an object or array, taken apart so that elements can be replaced, added and removed.
///
/// Comments, spaces and line ends stay. A comment before an element stays when the element is
/// removed; one behind it, on the same line, goes with it.
struct JSONListText {
  /// One element: the text before it, its own text, and the comment behind it.
  struct Element {
    /// The key; nil in an array.
    var key: String?
    /// The spaces, line ends and comments before the element.
    var lead: String
    /// The key with its colon, up to the value; empty in an array.
    var head = ""
    /// The value.
    var value: String
    /// The spaces and comments between the element and its comma.
    var beforeComma = ""
    /// The spaces and comments behind the comma, up to the end of the line.
    var afterComma = ""
  }

  /// The bracket that opens it, and what follows on the same line.
  private var opening: String
  /// The elements, in order.
  private(set) var elements: [Element]
  /// Whether a comma follows the last element.
  private var endsWithComma: Bool
  /// The text before the next element, if the last one was removed; nil otherwise.
  private var emptiedLead: String?
  /// The spaces and comments before the bracket that closes it.
  private var closing: String
  /// The bracket that closes it.
  private let bracket: String
  /// The style of a new element.
  private let style: JSONListStyle

  /// Takes an object or array of a text apart.
  init(_ node: JSONNode, in bytes: [UInt8]) {
    let spans: [(key: String?, bytes: Range<Int>, value: Range<Int>)] =
      switch node.value {
      case .object(let members): members.map { ($0.key, $0.bytes, $0.node.bytes) }
      case .array(let nodes): nodes.map { (nil, $0.bytes, $0.bytes) }
      default: preconditionFailure("only an object or an array has elements")
      }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let inner = node.bytes.lowerBound + 1..<node.bytes.upperBound - 1
    var start = JSONTrivia.endOfLine(from: inner.lowerBound, to: inner.upperBound, in: bytes)
    opening = text(node.bytes.lowerBound..<start)
    bracket = text(inner.upperBound..<node.bytes.upperBound)
    elements = []
    endsWithComma = true
    for span in spans {
      var element = Element(
        key: span.key, lead: text(start..<span.bytes.lowerBound),
        head: text(span.bytes.lowerBound..<span.value.lowerBound), value: text(span.value))
      start = span.bytes.upperBound
      if let comma = JSONTrivia.comma(from: start, to: inner.upperBound, in: bytes) {
        element.beforeComma = text(start..<comma)
        start = comma + 1
        endsWithComma = true
      } else {
        endsWithComma = false
      }
      let end = JSONTrivia.endOfLine(from: start, to: inner.upperBound, in: bytes)
      element.afterComma = text(start..<end)
      start = end
      elements.append(element)
    }
    closing = text(start..<inner.upperBound)
    style = JSONListStyle(of: node, elements, in: bytes)
  }

  /// The index of a key.
  func index(of key: String) -> Int? { elements.firstIndex { $0.key == key } }

  /// Replaces the value of an element.
  mutating func setValue(at index: Int, to value: String) { elements[index].value = value }

  /// Inserts an element; a value of several lines begins each of them with ``lineStart``.
  mutating func insert(_ value: String, key: String? = nil, at index: Int) {
    let head = key.map { JSONLine.quoted($0) + ": " } ?? ""
    var new = Element(key: key, lead: style.lead, head: head, value: value)
    if elements.isEmpty {
      if let emptiedLead { new.lead = emptiedLead } else { closing = style.closing }
    } else if !style.isOnLines, index == 0 {
      (new.lead, elements[0].lead) = (elements[0].lead, new.lead)
    }
    elements.insert(new, at: index)
  }

  /// Removes an element; comments on lines of their own before it stay.
  mutating func remove(at index: Int) {
    let removed = elements.remove(at: index)
    if elements.isEmpty { emptiedLead = style.isOnLines ? style.lead : removed.lead }
    if !style.isOnLines, index == 0, !elements.isEmpty { elements[0].lead = removed.lead }
    guard style.isOnLines, JSONTrivia.hasComment(removed.lead) else { return }
    let kept = JSONTrivia.withoutLastLine(removed.lead)
    if index < elements.count {
      elements[index].lead = kept + elements[index].lead
    } else {
      closing = kept + closing
    }
  }

  /// The whole text.
  var text: String {
    var text = opening
    for (index, element) in elements.enumerated() {
      let isLast = index == elements.count - 1
      text += element.lead + element.head + element.value + element.beforeComma
      if !isLast || endsWithComma { text += "," }
      text += element.afterComma
    }
    return text + closing + bracket
  }

  /// The line end and the indentation of an element, for text of several lines.
  var lineStart: String { style.lineStart }
}
