extension ProgramBuilder {
  /// Fills in the positions of procedures that steps start on other threads.
  mutating func link() {
    for position in program.instructions.indices.dropFirst() {
      let definition = program.instructions[position].kind.definition
      if let sought = definition.seeks { seek(sought, from: position) }
      let target = definition.starts(program.instructions[position])
      if let target { program.instructions[position].spawned = program.position(of: target) }
    }
    program.analyse()
  }

  /// Records the positions at which threads run a procedure.
  private mutating func seek(_ procedure: ProcedureName, from position: Int) {
    let first = program.position(of: procedure)
    guard first != 0 else { return }
    program.instructions[position].soughtFirst = first
    program.instructions[position].soughtEnd = UInt8(program.positions(of: procedure).upperBound)
  }
}
