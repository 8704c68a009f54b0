/// Reads the keys of one object, and keeps account of the ones that it knows.
///
/// It is handed out by ``JSONShape/object(_:)``, which also calls ``finish()``.
struct ObjectReader {
  /// Where the object begins.
  let position: SourcePosition

  /// Where mistakes are noted.
  var context: DecodingContext

  private let members: [JSONMember]
  private var known: [String] = []

  init(_ members: [JSONMember], at position: SourcePosition, context: DecodingContext) {
    self.members = members
    self.position = position
    self.context = context
  }

  /// The keys that the object has, in the order of the file.
  var keys: [String] {
    members.map(\.key)
  }

  /// Where a key stands, or where the object begins if it does not have the key.
  func position(of key: String) -> SourcePosition {
    members.first { $0.key == key }?.keyPosition ?? position
  }

  /// The value of a key that must be there.
  mutating func required<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value? {
    guard let member = member(key) else {
      context.note("found no \(key.quoted), expected \(shape.expected)", at: position)
      return nil
    }
    return context.inside(key) { shape.read(member.node, &$0) }
  }

  /// The value of a key that may be left out.
  mutating func optional<Value>(_ key: String, _ shape: JSONShape<Value>) -> Value? {
    guard let member = member(key) else { return nil }
    return context.inside(key) { shape.read(member.node, &$0) }
  }

  /// The value of a key, or what it stands for when it is left out.
  mutating func optional<Value>(
    _ key: String, _ shape: JSONShape<Value>, default value: @autoclosure () -> Value
  ) -> Value {
    optional(key, shape) ?? value()
  }

  /// Notes a mistake that concerns a key, or the object where it does not have the key.
  mutating func note(_ message: String, at key: String, remedy: String? = nil) {
    let place = position(of: key)
    context.inside(key) { $0.note(message, at: place, remedy: remedy) }
  }

  /// Notes each key that nobody asked for, and returns the context.
  mutating func finish() -> DecodingContext {
    let missing = known.filter { name in !members.contains { $0.key == name } }
    for member in members where !known.contains(member.key) {
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
