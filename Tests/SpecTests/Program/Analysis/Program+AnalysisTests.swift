import Testing

@testable import Spec

struct ProgramAnalysisTests {
  private let program: Program

  init() throws {
    program = try ProgramBuilder.program(of: .small, requests: [.start, .migrate])
  }

  private func positions(where isMarked: (Instruction) -> Bool) -> [Int] {
    program.instructions.indices.filter { isMarked(program.instructions[$0]) }
  }

  @Test func `the positions that lead to execution end with the last unpause`() {
    // Both masters up to forward, both hosts up to queueOperation, start.xenopsd up to unpause,
    // migrate.source up to openStream, migrate.destination up to unpause.
    #expect(
      positions(where: \.leadsToExecution)
        == [12, 13, 17, 18, 22, 23, 27, 29, 30, 31, 32, 33, 35, 36] + Array(51...56))
    #expect(program.instructions[56].kind == .unpause)
  }

  @Test func `a clean-up that resumes the domain leads to execution`() throws {
    let change = Change(
      in: Declared("migrate.source.failed"),
      .insert(step("resumeDomain", ["name": "original"]), .before(Declared("checkDomain"))))
    let changed = try Design.small.applying([change])
    let program = try ProgramBuilder.program(of: changed, requests: [.migrate])
    let source = Int(program.position(of: .xenopsd(.migrate)))
    // Up to awaitDone, which can fail; then two steps of success, and the resume itself.
    #expect(
      (source..<source + 15).map { program.instructions[$0].leadsToExecution }
        == Array(repeating: true, count: 9) + [false, false, true, false, false, false])
    #expect(program.instructions[source + 11].kind == .resumeDomain)
  }

  @Test func `a receiver needs its stream until it has the go-ahead`() {
    #expect(positions(where: \.needsStream) == [51, 52, 53, 54])
    #expect(program.instructions[54].kind == .awaitGoAhead)
  }

  @Test func `a call holds pushed metadata until the step that queues its operation`() {
    #expect(positions(where: \.holdsPushedMetadata) == [23])
    #expect(program.instructions[23].kind == .queueOperation)
  }

  @Test func `a call that queues no operation after its push holds no metadata`() throws {
    let change = Change(
      in: Declared("hotplug.host"),
      .insert(step("pushMetadata", ["as": "original"]), .before(Declared("plugDevice"))))
    let changed = try Design.every.applying([change])
    let program = try ProgramBuilder.program(of: changed, requests: [.hotplug, .start])
    let holding = program.instructions.filter(\.holdsPushedMetadata)
    #expect(Set(holding.map(\.operation)) == [.start])
  }

  @Test func `a daemon's own work serves no client, clean-ups of calls do`() {
    for position in program.instructions.indices.dropFirst() {
      let isOwn = program.procedure(at: position)?.operation == nil
      #expect(program.instructions[position].servesClient != isOwn, "\(position)")
    }
    #expect(!program.instructions[0].servesClient)
    #expect(!program.instructions[Int(program.position(of: .event))].servesClient)
    #expect(program.instructions[Int(program.position(of: .destination))].servesClient)
  }
}
