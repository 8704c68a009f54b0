extension StepDefinition {
  /// A step as a design declares it, to show how it is written.
  ///
  /// A test looks it up in that design, so that it compiles and is no invention.
  public struct Example: Sendable {
    /// The procedure.
    public var procedure: String
    /// The name of a shipped design that has it there; nil if only changes of models use the step.
    public var design: String?
    /// The parameters, in order.
    public var arguments: KeyValuePairs<String, String>
    /// The conditions.
    public var conditions: [Condition]
    /// Whether it may fail by itself.
    public var mayFailByItself: Bool
    /// The procedure that cleans up, nil if it names none.
    public var onFailure: String?

    /// A step of a procedure.
    init(
      in procedure: String, of design: String? = nil,
      with arguments: KeyValuePairs<String, String> = [:], when conditions: [Condition] = [],
      mayFailByItself: Bool = false, onFailure: String? = nil
    ) {
      self.procedure = procedure
      self.design = design
      self.arguments = arguments
      self.conditions = conditions
      self.mayFailByItself = mayFailByItself
      self.onFailure = onFailure
    }
  }
}
