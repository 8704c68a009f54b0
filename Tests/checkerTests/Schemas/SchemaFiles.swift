@testable import checker

/// The schemas that are checked in.
enum SchemaFiles {
  /// The path of a schema.
  static func path(_ kind: SchemaKind) -> String {
    "\(Repository.path)/schema/\(kind.fileName)"
  }
}
