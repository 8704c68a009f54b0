import Testing

@testable import checker

@Test(arguments: SchemaKind.allCases)
func `the schema that is checked in is up to date`(kind: SchemaKind) throws {
  let isSame = try InputFile.text(of: SchemaFiles.path(kind)) == kind.text
  #expect(
    isSame,
    """
    schema/\(kind.fileName) is out of date. Write it again:
    swift run -c release checker schema \(kind.rawValue) --output schema/\(kind.fileName)
    """)
}

@Test func `every reference of the schemas names a definition, and every definition has one`()
  throws
{
  let definitions = try SchemaKind.allCases.flatMap { kind in
    try definedNames(in: kind).map { "\(kind.fileName)#/$defs/\($0)" }
  }
  let targets = try SchemaKind.allCases.flatMap { kind in
    references(in: try root(of: kind)).map { $0.hasPrefix("#") ? kind.fileName + $0 : $0 }
  }
  #expect(Set(definitions).count == definitions.count)
  #expect(Set(targets) == Set(definitions))
}

private func root(of kind: SchemaKind) throws -> JSONNode {
  try JSONReader.read(Array(kind.text.utf8))
}

private func definedNames(in kind: SchemaKind) throws -> [String] {
  guard case .object(let members) = try root(of: kind)["$defs"]?.value else { return [] }
  return members.map(\.key)
}

private func references(in node: JSONNode) -> [String] {
  switch node.value {
  case .array(let elements): elements.flatMap(references)
  case .object(let members):
    members.flatMap { member -> [String] in
      if member.key == "$ref", case .string(let name) = member.node.value { return [name] }
      return references(in: member.node)
    }
  default: []
  }
}
