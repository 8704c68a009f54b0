/// The required form of a value in a file, and its conversion.
///
/// Shapes are composed: `.array(of: .integer(in: 0...3))`. Reading records each mistake in the
/// context and continues, so the user sees all mistakes at once.
struct JSONShape<Value>: Sendable {
  /// The expected value, as named in messages: `an integer from 1 to 4`.
  let expected: String

  /// Reads a value; if it cannot, records why and returns nil.
  let read: @Sendable (JSONNode, inout DecodingContext) -> Value?

  /// Reads a whole file.
  func decode(_ bytes: [UInt8], file: String?) throws(Mistakes) -> Value {
    let node: JSONNode
    do throws(JSONSyntaxError) {
      node = try JSONReader.read(bytes)
    } catch {
      throw Mistakes([Diagnostic(error, file: file)])
    }
    var context = DecodingContext(file: file)
    let value = read(node, &context)
    guard context.diagnostics.isEmpty else { throw Mistakes(context.diagnostics) }
    guard let value else {
      preconditionFailure("a shape returned nothing and noted no mistake")
    }
    return value
  }

  /// A shape that reads the same value and converts the result.
  ///
  /// When the closure returns nil, it records a mistake in the context.
  func map<Other>(
    _ transform: @escaping @Sendable (Value, JSONNode, inout DecodingContext) -> Other?
  ) -> JSONShape<Other> {
    JSONShape<Other>(expected: expected) { node, context in
      read(node, &context).flatMap { transform($0, node, &context) }
    }
  }
}

/// A value and its position in the file.
struct Located<Value> {
  var value: Value
  var position: SourcePosition
}

extension Located: Equatable where Value: Equatable {}
extension Located: Sendable where Value: Sendable {}
