namespace MinutesSearch.Evaluate;

/// <summary>What the tool tells scripts.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int BelowTheRatchet = 1;
    public const int WrongUsage = 2;
    public const int CannotRead = 3;
}
