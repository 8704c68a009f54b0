/// Reads the keys of one object, and keeps track of the known ones.
///
/// ``JSONShape/object(_:)`` creates it, and also calls ``finish()``.
struct ObjectReader {
  /// Where the object begins.
  let position: SourcePosition

  /// The context in which mistakes are recorded.
  var context: DecodingContext

  private let members: [JSONMember]
  private var known: [String] = []

  init(_ members: [JSONMember], at position: SourcePosition, context: DecodingContext) {
    self.members = members
    self.position = position
    self.context = context
  }

  /// The keys of the object, in the order of the file.
  var keys: [String] {
    members.map(\.key)
  }

  /// The position of a key, or of the object if it does not have the key.
  func position(of key: String) -> SourcePosition {
    members.first { $0.key == key }?.keyPosition ?? position
  }

  /// The value of a required key.
  mutating func required<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value? {
    guard let member = member(key) else {
      context.note("found no \(key.quoted), expected \(shape.expected)", at: position)
      return nil
    }
    return context.inside(key) { shape.read(member.node, &$0) }
  }

  /// The value of an optional key.
  mutating func optional<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value? {
    guard let member = member(key) else { return nil }
    return context.inside(key) { shape.read(member.node, &$0) }
  }

  /// The value of an optional key, or its default.
  mutating func optional<Value>(
    _ key: String, _ shape: JSONShape<Value>, default value: @autoclosure () -> Value
  ) -> Value {
    optional(key, shape) ?? value()
  }

  /// Records a mistake about a key, at the object's position if it does not have the key.
  mutating func note(_ message: String, at key: String, remedy: String? = nil) {
    let place = position(of: key)
    context.inside(key) { $0.note(message, at: place, remedy: remedy) }
  }

  /// Records each key that the shape did not ask for, and returns the context.
  mutating func finish() -> DecodingContext {
    let missing = known.filter { name in !members.contains { $0.key == name } }
    for member in members where !known.contains(member.key) {
      // The nearest of the known keys takes time to find.
      guard !context.isFull else { break }
      let nearest = NearestName.phrase(for: member.key, among: missing)
      let list = Phrases.quotedList(known, "and")
      let remedy = known.count == 1 ? "the only key here is \(list)" : "the keys here are \(list)"
      context.note(
        "found the unknown key \(member.key.quoted)\(nearest)", at: member.keyPosition,
        remedy: nearest.isEmpty && !known.isEmpty ? remedy : nil)
    }
    return context
  }

  private mutating func member(_ key: String) -> JSONMember? {
    if !known.contains(key) { known.append(key) }
    return members.first { $0.key == key }
  }
}
