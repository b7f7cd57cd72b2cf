// The manifest's schema asks for a page of functions. Every button of ours opens the pane, so there are none;
// Office still waits to hear that the page is ready.
void Office.onReady();
