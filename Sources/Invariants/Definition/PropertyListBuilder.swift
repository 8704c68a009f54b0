/// A type with a list of properties; it gives the list's type a name.
protocol ListedProperties {
  /// The type of the list.
  associatedtype List: PropertyList

  /// The properties, in order.
  @PropertyListBuilder static var list: List { get }
}

/// Builds a list from a block in which each line is a property.
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
