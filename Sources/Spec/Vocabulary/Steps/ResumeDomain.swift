extension StepDefinition {
  /// See ``StepContext/resumeDomain(_:)``.
  static let resumeDomain = StepDefinition(
    sentence:
      "xenopsd lets a domain that was suspended in memory execute again, even if its memory is out of date.",
    example: Example(in: "migrate.source.resume", of: "amended", with: ["name": "original"]),
    actors: [.xenopsd], parameters: [.name("name")], domains: { .resumes($0.name) },
    footprint: { step in Footprint(reads: [.copy(step.name)]).adding(.executing(step.name)) })
}

extension StepContext {
  /// Undoes a suspend, as a cancelled suspend or migration could.
  ///
  /// xenopsd does not do this today. Does nothing if there is no suspended domain of that name. Xen
  /// cannot tell whether the VM has executed elsewhere since, so the step does not check.
  mutating func resumeDomain(_ instruction: InstructionView) -> Outcome {
    let domain = local[instruction.name].knownDomain
    guard domain == .suspended || domain == .superseded else { return .done }

    beginToExecute(instruction.name)
    return .done
  }
}
