/// What has a list of properties; gives its type a name.
protocol ListedProperties {
  /// The type of the list.
  associatedtype List: PropertyList

  /// The properties in their order.
  @PropertyListBuilder static var list: List { get }
}

/// Makes a list of the lines of a block, each a property.
@resultBuilder enum PropertyListBuilder {
  static func buildPartialBlock<First: PropertyDefinition>(
    first: First.Type
  ) -> AppendedProperty<NoProperties, First> {
    AppendedProperty(NoProperties(), first)
  }

  static func buildPartialBlock<Others: PropertyList, Next: PropertyDefinition>(
    accumulated: Others, next: Next.Type
  ) -> AppendedProperty<Others, Next> {
    AppendedProperty(accumulated, next)
  }
}
