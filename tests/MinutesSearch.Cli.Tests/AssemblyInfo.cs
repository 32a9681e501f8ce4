// Each fixture has a folder and processes of its own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
