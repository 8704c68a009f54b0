@testable import checker

/// Runs a command line on models that tests write, whose designs are those of the package.
func runChecker(_ arguments: [String]) -> ExitStatus {
  Checker.run(arguments + ["--any-folder"])
}
