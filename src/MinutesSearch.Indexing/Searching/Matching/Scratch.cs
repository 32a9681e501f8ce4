namespace MinutesSearch.Indexing.Searching.Matching;

/// <summary>Windows that are free for use. They are lent and given back by matchers as they go up and down their tree.</summary>
internal sealed class Scratch
{
    private readonly Stack<Window> _free = [];

    /// <summary>An empty window; to be given back by <see cref="Return"/>.</summary>
    public Window Borrow()
    {
        if (!_free.TryPop(out var window)) return new Window();
        window.Clear();
        return window;
    }

    public void Return(Window window) => _free.Push(window);
}
