new pym.Parent("place", "{site}?view=timeline", { title: "Meridian" });
