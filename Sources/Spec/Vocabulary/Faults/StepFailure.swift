extension FaultDefinition {
  /// See ``Expander/failure(of:at:)``.
  static let stepFailure = FaultDefinition(
    sentence: "A step that may fail by itself fails instead of having its effect.",
    healing: "Its thread goes to its clean-up, or ends.",
    summary: "a step fails by itself",
    phrase: { host, vm, _ in "a step for \(vm.phrase) fails by itself on \(host.phrase)" },
    footprint: .spendingFault)
}
